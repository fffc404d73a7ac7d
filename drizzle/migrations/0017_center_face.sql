ALTER TABLE "center" ADD COLUMN "address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "center" ADD COLUMN "crisis_line" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "center" ADD COLUMN "resources" jsonb DEFAULT '[]'::jsonb NOT NULL;