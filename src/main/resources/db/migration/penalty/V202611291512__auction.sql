create table penalty.auction (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    decision     uuid not null references penalty.decision,
    goods        text not null check (goods <> ''),
    house        text not null check (house <> ''),
    approved_on  date,
    sold_on      date check (sold_on >= approved_on),
    proceeds     numeric(14,2) not null check (proceeds >= 0),
    applied      numeric(14,2) not null check (applied >= 0 and applied <= proceeds),
    receipt      text not null
);
comment on table penalty.auction is '拍卖抵缴：已查封、扣押的财物依法拍卖抵缴罚款，余款退还当事人';
create index auction_by_case on penalty.auction (penalty_case);
alter table penalty.auction enable row level security;
create policy sight on penalty.auction using (exists (select from penalty.penalty_case c where c.id = penalty_case));
