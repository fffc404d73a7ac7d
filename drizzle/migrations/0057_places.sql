ALTER TABLE "release" ADD COLUMN "recipient_affiliation" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "responsible_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "stated_birth_date" date;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "refused_topics" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_pack" ADD COLUMN "extra_elements" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_pack" ALTER COLUMN "extra_elements" DROP DEFAULT;