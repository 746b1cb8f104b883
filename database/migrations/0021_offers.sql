-- Whoever asked for the place has a link of their own in their letter, so that it is known who answered.
alter table seat_offer add column asker_token_hash bytea unique;
-- Occasions whose free seats may have someone waiting are looked through once a day.
create index occasion_ahead_with_free_seats on occasion (first_day) where seats_taken + seats_held < seats and cancelled_at is null;
-- Why a seat was given by hand to someone who was not next.
alter table booking add column given_why text not null default '';
