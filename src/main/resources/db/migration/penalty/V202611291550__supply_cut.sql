create table penalty.supply_cut (
    id                uuid primary key,
    version           int  not null,
    territory         uuid not null,
    division          text not null,
    supervisor        text not null,
    enterprise_name   text not null,
    enterprise_code   text not null,
    address           text not null,
    leader            text not null,
    town              text not null,
    agency            text not null,
    officer           uuid not null,
    officers          uuid[] not null check (cardinality(officers) >= 2),
    officer_names     text not null,
    kind              text not null check (kind in ('POWER', 'EXPLOSIVES')),
    supplier          text not null check (supplier <> ''),
    hazard            uuid not null references hazard.hazard,
    hazard_text       text not null,
    measure           uuid not null references hazard.measure,
    measure_number    text not null,
    refusal           text not null check (refusal <> ''),
    danger            text not null check (danger <> ''),
    safety            text not null check (safety <> ''),
    emergency         text not null,
    status            text not null check (status in ('PROPOSED', 'REJECTED', 'APPROVED', 'NOTIFIED', 'CUT', 'MUST_LIFT', 'LIFTED')),
    proposed_at       timestamptz not null,
    approver          uuid check (not approver = any (officers)),
    approved_at       timestamptz,
    opinion           text not null,
    cut_from          timestamptz,
    notified_at       timestamptz check (notified_at >= approved_at),
    receiver          text not null,
    supplier_receiver text not null,
    number            text not null,
    supplier_number   text not null,
    cut_at            timestamptz check (cut_at >= cut_from),
    obeyed_at         timestamptz check (obeyed_at >= notified_at),
    obedience         text not null,
    lifted_at         timestamptz check (lifted_at >= obeyed_at),
    lifting           text not null,
    check ((notified_at is null) = (cut_from is null) and (notified_at is null) = (number = '')),
    foreign key (territory, division, supervisor) references platform.territory (id, division, supervisor) on update cascade
);
comment on table penalty.supply_cut is '停止供电、停止供应民用爆炸物品：主要负责人批准，书面通知，履行决定后及时解除';
create index supply_cut_by_proposed on penalty.supply_cut (proposed_at desc, id);
create index supply_cut_by_division on penalty.supply_cut (division);
create index supply_cut_by_territory on penalty.supply_cut (territory, proposed_at desc);
alter table penalty.supply_cut enable row level security;
create policy sight on penalty.supply_cut using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and (current_setting('anlan.enterprise', true) = '' or notified_at is not null and current_setting('anlan.enterprise', true) = territory::text))
    with check (division <> '');
