ALTER TABLE "account" ALTER COLUMN "language" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "family_member" ALTER COLUMN "involvement" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "family_member" ALTER COLUMN "involvement" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "center" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;