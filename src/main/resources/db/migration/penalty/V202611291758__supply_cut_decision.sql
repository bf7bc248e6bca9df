-- A cut of supply is enforced by a decision of its own, after the unit was urged in writing.
alter table penalty.supply_cut
    add column urged_on        date,
    add column urging          text not null default '',
    add column decision_number text not null default '';
comment on column penalty.supply_cut.urging is '书面催告履行决定的文号和内容；情况紧急的可以没有';
comment on column penalty.supply_cut.decision_number is '强制执行决定书';
