-- Who is asked about a seat and by which link, what has become of the fee of a seat, and why whoever could not come was excused.

-- A letter to each of those who may answer, each with a link of its own, so that it is known who answered.
alter table seat_request drop column token_hash;
-- owner: occasions
create table request_letter (
  id int generated always as identity primary key,
  request_id int not null references seat_request,
  person_id int not null references person,
  token_hash bytea not null unique,
  sent_at timestamptz not null,
  constraint one_letter_of_a_request_each unique (request_id, person_id)
);
create trigger request_letter_is_append_only before update or delete on request_letter for each row execute function refuse_change();
create index seat_request_by_occasion on seat_request (occasion_id) where ended_at is null;

-- What a seat costs for being given back late or not used. The newest row of a kind holds; 'waived' and 'corrected' cost nothing.
-- owner: occasions
create table seat_fee (
  id bigint generated always as identity primary key,
  booking_id int not null references booking,
  kind text not null constraint a_seat_costs_in_a_known_way check (kind in ('cancelled-late', 'no-show')),
  act text not null constraint a_fee_of_a_seat_has_a_known_act check (act in ('due', 'waived', 'corrected')),
  amount_ore bigint not null constraint a_fee_that_is_due_is_some check (amount_ore >= 0 and (act = 'due') = (amount_ore > 0)),
  ladder_id int references cancellation_ladder,
  days_before int,
  reason text not null default '',
  done_by int not null references person,
  done_at timestamptz not null,
  constraint a_fee_is_waived_with_a_reason check (act <> 'waived' or reason <> '')
);
create index seat_fee_by_booking on seat_fee (booking_id, kind, id desc);
create trigger seat_fee_is_append_only before update or delete on seat_fee for each row execute function refuse_change();

alter table booking
  add column excuse text constraint an_excuse_is_of_a_known_kind check (excuse in ('illness', 'child-care', 'bereavement', 'other')),
  add constraint only_an_excused_seat_has_an_excuse check (excuse is null or end_kind = 'excused');
