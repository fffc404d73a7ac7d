CREATE TABLE "release_sent_back" (
	"center_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"words" text NOT NULL,
	"by_account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "release_sent_back_center_id_release_id_pk" PRIMARY KEY("center_id","release_id")
);
--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "for_check" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "release_sent_back" ADD CONSTRAINT "release_sent_back_center_id_release_id_release_center_id_id_fk" FOREIGN KEY ("center_id","release_id") REFERENCES "public"."release"("center_id","id") ON DELETE no action ON UPDATE no action;