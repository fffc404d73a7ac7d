CREATE TABLE "phone_word" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"family_member_id" uuid NOT NULL,
	"word" text NOT NULL,
	"set_by_account_id" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "phone_word_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "phone_word_try" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"phone_word_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"was_right" boolean NOT NULL,
	"by_account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "phone_word_try_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "phone_word" ADD CONSTRAINT "phone_word_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_word_try" ADD CONSTRAINT "phone_word_try_center_id_phone_word_id_phone_word_center_id_id_fk" FOREIGN KEY ("center_id","phone_word_id") REFERENCES "public"."phone_word"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "phone_word_agreed" ON "phone_word" USING btree ("center_id","client_id","family_member_id") WHERE "phone_word"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "phone_word_try_center_id_phone_word_id_at_index" ON "phone_word_try" USING btree ("center_id","phone_word_id","at");