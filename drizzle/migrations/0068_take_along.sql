CREATE TABLE "advance_directive" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"signed_on" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"by_account_id" uuid NOT NULL,
	"by_staff_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "advance_directive_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "card_opening" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "card_opening_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "crisis_plan" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"early_signs" text NOT NULL,
	"what_helps" text NOT NULL,
	"makes_worse" text NOT NULL,
	"whom_to_call" text NOT NULL,
	"medicines" text NOT NULL,
	"language" text NOT NULL,
	"by_account_id" uuid NOT NULL,
	"by_staff_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "crisis_plan_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "crisis_plan_version" UNIQUE("center_id","client_id","version")
);
--> statement-breakpoint
CREATE TABLE "wallet_card" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"client_name" text NOT NULL,
	"has_name" boolean NOT NULL,
	"card_words" text NOT NULL,
	"shows" text[] NOT NULL,
	"language" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	CONSTRAINT "wallet_card_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "wallet_card_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "advance_directive" ADD CONSTRAINT "advance_directive_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_opening" ADD CONSTRAINT "card_opening_center_id_card_id_wallet_card_center_id_id_fk" FOREIGN KEY ("center_id","card_id") REFERENCES "public"."wallet_card"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crisis_plan" ADD CONSTRAINT "crisis_plan_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wallet_card" ADD CONSTRAINT "wallet_card_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "advance_directive_by_client" ON "advance_directive" USING btree ("center_id","client_id");--> statement-breakpoint
CREATE INDEX "card_opening_by_client" ON "card_opening" USING btree ("center_id","client_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "wallet_card_live" ON "wallet_card" USING btree ("center_id","client_id") WHERE "wallet_card"."ended_at" is null;