-- The unit is urged by a letter of its own before the supply is cut; the last day to obey is the one that the letter names.
alter table penalty.supply_cut add column urge_until date check (urge_until >= urged_on);
comment on column penalty.supply_cut.urge_until is '催告书载明的履行期限；催告书在系统外制作的没有';
