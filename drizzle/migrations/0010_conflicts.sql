CREATE TABLE "conflict" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"set_by" uuid NOT NULL,
	"by_client" boolean NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	CONSTRAINT "conflict_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_center_id_staff_id_staff_member_center_id_id_fk" FOREIGN KEY ("center_id","staff_id") REFERENCES "public"."staff_member"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "conflict_once" ON "conflict" USING btree ("center_id","client_id","staff_id") WHERE "conflict"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "conflict_by_staff" ON "conflict" USING btree ("center_id","staff_id") WHERE "conflict"."ended_at" is null;