-- Sealed goods that go to the police with a suspected crime are no longer held here.
alter table penalty.sealing drop constraint sealing_ending_check;
alter table penalty.sealing add constraint sealing_ending_check check (ending in ('CONFISCATE', 'DESTROY', 'RELEASE', 'SEND_ALONG'));
