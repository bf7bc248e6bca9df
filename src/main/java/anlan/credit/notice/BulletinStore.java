package anlan.credit.notice;

import org.springframework.data.repository.CrudRepository;

interface BulletinStore extends CrudRepository<Bulletin, BulletinId> {}
