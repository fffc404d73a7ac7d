CREATE TABLE "promise" (
	"center_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"every_days" integer NOT NULL,
	"area" text NOT NULL,
	"set_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"told_for" timestamp (3) with time zone,
	CONSTRAINT "promise_center_id_conversation_id_pk" PRIMARY KEY("center_id","conversation_id")
);
--> statement-breakpoint
CREATE INDEX "promise_due" ON "promise" USING btree ("center_id","due_at") WHERE "promise"."ended_at" is null;