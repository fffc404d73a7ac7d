CREATE TABLE "factor_change" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"what" text NOT NULL,
	"by_staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "factor_change_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "passkey_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "passkey_center_id_credential_id_unique" UNIQUE("center_id","credential_id")
);
--> statement-breakpoint
CREATE TABLE "passkey_challenge" (
	"center_id" uuid NOT NULL,
	"challenge" text NOT NULL,
	"session_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "passkey_challenge_center_id_challenge_pk" PRIMARY KEY("center_id","challenge")
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"center_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "recovery_code_center_id_staff_id_code_hash_pk" PRIMARY KEY("center_id","staff_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "staff_member" ADD COLUMN "set_up_hash" text;--> statement-breakpoint
ALTER TABLE "factor_change" ADD CONSTRAINT "factor_change_center_id_staff_id_staff_member_center_id_id_fk" FOREIGN KEY ("center_id","staff_id") REFERENCES "public"."staff_member"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_center_id_staff_id_staff_member_center_id_id_fk" FOREIGN KEY ("center_id","staff_id") REFERENCES "public"."staff_member"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_center_id_staff_id_staff_member_center_id_id_fk" FOREIGN KEY ("center_id","staff_id") REFERENCES "public"."staff_member"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "factor_change_center_id_staff_id_at_index" ON "factor_change" USING btree ("center_id","staff_id","at");--> statement-breakpoint
CREATE INDEX "passkey_center_id_staff_id_index" ON "passkey" USING btree ("center_id","staff_id");