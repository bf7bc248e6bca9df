insert into organization.permission (post, deed) values ('TOWN_HEAD', 'publication.read'), ('LAW_CLERK', 'publication.read');
