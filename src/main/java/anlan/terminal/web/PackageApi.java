package anlan.terminal.web;

import anlan.terminal.Contact;
import anlan.terminal.Packages;
import anlan.terminal.TaskPackage;
import java.util.concurrent.Semaphore;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Hands a phone its tasks (下发任务包), or says that they are the same. */
@RestController
class PackageApi {

    /** When everybody comes back at once the packages stand in line, and what was done does not. */
    private final Semaphore packing = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Packages packages;

    PackageApi(Packages packages) {
        this.packages = packages;
    }

    @GetMapping(PhoneDoor.API + "package")
    ResponseEntity<TaskPackage> fetch(@RequestAttribute Contact contact, WebRequest request) {
        packing.acquireUninterruptibly();
        try {
            var found = packages.of(contact.device());
            var mark = "W/\"" + found.mark() + "\"";
            return request.checkNotModified(mark)
                    ? ResponseEntity.status(304).eTag(mark).build()
                    : ResponseEntity.ok().eTag(mark).body(found.content().get());
        } finally {
            packing.release();
        }
    }
}
