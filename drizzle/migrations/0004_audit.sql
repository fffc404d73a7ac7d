CREATE TABLE "audit_anchor" (
	"center_id" uuid NOT NULL,
	"day" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"heads" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_anchor_center_id_day_pk" PRIMARY KEY("center_id","day")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"center_id" uuid NOT NULL,
	"chain" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"version" smallint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"staff_id" uuid NOT NULL,
	"signed_in_by" text NOT NULL,
	"kind" text NOT NULL,
	"what" text NOT NULL,
	"clients" uuid[] NOT NULL,
	"previous" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_entry_center_id_chain_seq_pk" PRIMARY KEY("center_id","chain","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"center_id" uuid NOT NULL,
	"chain" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"anchored_seq" bigint NOT NULL,
	CONSTRAINT "audit_head_center_id_chain_pk" PRIMARY KEY("center_id","chain")
);
--> statement-breakpoint
CREATE INDEX "audit_entry_by_time" ON "audit_entry" USING btree ("center_id","at","chain","seq");--> statement-breakpoint
CREATE INDEX "audit_entry_by_staff" ON "audit_entry" USING btree ("center_id","staff_id","at","chain","seq");--> statement-breakpoint
CREATE INDEX "audit_entry_of_several" ON "audit_entry" USING gin ("clients") WHERE cardinality("audit_entry"."clients") > 1;