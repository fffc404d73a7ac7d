CREATE TABLE "form_draft" (
	"center_id" uuid PRIMARY KEY NOT NULL,
	"own_words" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "form_version" ADD COLUMN "number" integer;--> statement-breakpoint
ALTER TABLE "form_version" ADD COLUMN "own_words" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "form_version" ADD COLUMN "words_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "form_version" ADD COLUMN "published_by" uuid;