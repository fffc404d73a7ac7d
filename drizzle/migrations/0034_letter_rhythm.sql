CREATE TABLE "letter_rhythm" (
	"center_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"answers" text NOT NULL,
	"meetings" text NOT NULL,
	"quiet_from" text,
	"quiet_until" text,
	CONSTRAINT "letter_rhythm_center_id_account_id_pk" PRIMARY KEY("center_id","account_id")
);
--> statement-breakpoint
CREATE INDEX "letter_rhythm_by_account" ON "letter_rhythm" USING btree ("account_id");