CREATE TABLE "unsent_words" (
	"center_id" uuid NOT NULL,
	"holder" text NOT NULL,
	"key" uuid NOT NULL,
	"page" text NOT NULL,
	"form" text NOT NULL,
	"part" text NOT NULL,
	"values" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "unsent_words_center_id_holder_key_pk" PRIMARY KEY("center_id","holder","key")
);
--> statement-breakpoint
ALTER TABLE "form_receipt" ADD COLUMN "words_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "unsent_words_by_age" ON "unsent_words" USING btree ("center_id","updated_at");