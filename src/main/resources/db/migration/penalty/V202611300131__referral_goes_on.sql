-- 公安机关转送有管辖权的机关、受移送机关反馈结果、移送公职人员涉嫌职务犯罪的线索、补充移送材料
alter table penalty.referral drop constraint referral_kind_check;
alter table penalty.referral add constraint referral_kind_check check (kind in ('AUTHORITY', 'POLICE', 'DISCIPLINE'));
alter table penalty.referral drop constraint referral_check;
alter table penalty.referral add constraint referral_offence_check check ((kind = 'AUTHORITY') = (offence = ''));
alter table penalty.referral drop constraint referral_status_check;
alter table penalty.referral add constraint referral_status_check check (status in (
    'PROPOSED', 'REFUSED', 'APPROVED', 'HANDED_OVER', 'FORWARDED', 'ACCEPTED', 'CONCLUDED', 'DECLINED', 'FILED', 'NOT_FILED', 'REVIEW_ASKED',
    'UPHELD', 'SUPERVISION', 'RETURNED', 'CONVICTED'));
comment on table penalty.referral is '案件移送：移送其他行政机关、涉嫌犯罪移送公安机关、公职人员涉嫌职务犯罪的线索移送监察机关，以及进展';

alter table penalty.correspondence add column items uuid[] not null default '{}';
comment on column penalty.correspondence.items is '随这份文书移送的证据和文书';
alter table penalty.correspondence drop constraint correspondence_kind_check;
alter table penalty.correspondence add constraint correspondence_kind_check check (kind in (
    'SENT', 'HANDED_OVER', 'COPIED', 'SUPPLEMENT', 'ACCEPTED', 'DECLINED', 'RESULT', 'FORWARDED', 'CHECKING', 'COMPLEX', 'FILED', 'NOT_FILED', 'REVIEW_ASKED',
    'UPHELD', 'SUPERVISION', 'REASONS_ASKED', 'REASONS_GIVEN', 'FILING_ORDERED', 'GOODS', 'RETURNED', 'CONVICTED_FINE', 'CONVICTED'));

update penalty.referral r set status = 'CONCLUDED'
where status = 'ACCEPTED' and exists (select from penalty.correspondence l where l.referral = r.id and l.kind = 'RESULT');
