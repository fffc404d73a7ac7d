ALTER TABLE "figures_export" ADD COLUMN "figures" text DEFAULT 'response_times' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_member" ADD COLUMN "team" text DEFAULT '' NOT NULL;