CREATE TABLE "phone_call" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid,
	"client_id" uuid,
	"family_member_id" uuid,
	"partner" text NOT NULL,
	"partner_name" text NOT NULL,
	"direction" text NOT NULL,
	"reached" boolean NOT NULL,
	"called_at" timestamp (3) with time zone NOT NULL,
	"heard" text NOT NULL,
	"said" text NOT NULL,
	"topics" text[] NOT NULL,
	"area" text,
	"professional" uuid,
	"release_id" uuid,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "phone_call_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE INDEX "phone_call_by_report" ON "phone_call" USING btree ("center_id","report_id","called_at");--> statement-breakpoint
CREATE INDEX "phone_call_by_client" ON "phone_call" USING btree ("center_id","client_id","family_member_id","called_at");