-- Files that a letter brings: an invoice goes to where a payer's program reads PDFs out of letters.

-- owner: platform
create table outbox_attachment (
  mail_id bigint not null references outbox_mail on delete cascade,
  position int not null,
  file_name text not null constraint an_attachment_has_a_name check (file_name <> ''),
  content_type text not null,
  bytes bytea not null,
  primary key (mail_id, position)
);
