-- 对方单位自己有账号的移送：受移送单位的代号；往来文书由谁登记
alter table penalty.referral add column body text not null default '';
comment on column penalty.referral.body is '受移送单位的代号，该单位有账号、自己签收答复；空为由本机关登记';

alter table penalty.correspondence add column body text not null default '';
comment on column penalty.correspondence.body is '自己登记这份文书的对方单位；空为本机关登记';
alter table penalty.correspondence drop constraint correspondence_kind_check;
alter table penalty.correspondence add constraint correspondence_kind_check check (kind in (
    'SENT', 'HANDED_OVER', 'COPIED', 'ACCEPTED', 'DECLINED', 'RESULT', 'FORWARDED', 'CHECKING', 'COMPLEX', 'FILED', 'NOT_FILED', 'REVIEW_ASKED',
    'UPHELD', 'SUPERVISION', 'REASONS_ASKED', 'REASONS_GIVEN', 'FILING_ORDERED', 'GOODS', 'RETURNED', 'CONVICTED_FINE', 'CONVICTED'));
