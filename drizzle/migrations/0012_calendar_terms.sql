ALTER TABLE "rule_pack" ADD COLUMN "maximum_term_years" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_pack" ADD COLUMN "age_of_control" integer DEFAULT 18 NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_pack" ADD COLUMN "words_of_nobody" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_pack" ADD COLUMN "words_of_nothing" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_pack" ADD COLUMN "words_of_parents" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_pack" ALTER COLUMN "maximum_term_years" DROP DEFAULT, ALTER COLUMN "age_of_control" DROP DEFAULT, ALTER COLUMN "words_of_nobody" DROP DEFAULT, ALTER COLUMN "words_of_nothing" DROP DEFAULT, ALTER COLUMN "words_of_parents" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "rule_pack" DROP COLUMN "maximum_term_days";--> statement-breakpoint
ALTER TABLE "rule_pack" DROP COLUMN "names_of_nobody";
