create table penalty.undisclosed (
    id     uuid primary key,
    day    date not null,
    reason text not null check (reason <> '')
);
comment on table penalty.undisclosed is '不予公开的处罚决定（案件的或者当场的，编号就是决定的编号）和理由';
alter table penalty.undisclosed enable row level security;
create policy sight on penalty.undisclosed using (
    exists (select from penalty.decision d where d.id = undisclosed.id) or exists (select from penalty.spot_decision s where s.id = undisclosed.id));
revoke update on penalty.undisclosed from anlan_app;
