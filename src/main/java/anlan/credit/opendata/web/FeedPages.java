package anlan.credit.opendata.web;

import anlan.credit.PublicationKind;
import anlan.credit.opendata.AtomFeed;
import anlan.credit.opendata.FeedPage;
import anlan.credit.opendata.Feeds;
import anlan.credit.opendata.NoticeFeed;
import anlan.credit.opendata.OpenData;
import anlan.enterprise.PublicNames;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The feeds (订阅): all that is public, one kind, one unit, the notices of the office. */
@Controller
@RequestMapping("/public/feeds")
class FeedPages {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final NoticeFeed notices;
    private final PublicNames names;
    private final String server;

    FeedPages(Feeds feeds, NoticeFeed notices, PublicNames names, @Value("${anlan.address}") String server) {
        this.feeds = feeds;
        this.notices = notices;
        this.names = names;
        this.server = server;
    }

    @GetMapping("/all.atom")
    ResponseEntity<byte[]> all(@RequestParam(required = false) @Nullable Long before) {
        return answer("/public/feeds/all.atom", "全部公开信息", feeds.all(before), before);
    }

    @GetMapping("/notices.atom")
    ResponseEntity<byte[]> notices(@RequestParam(required = false) @Nullable Long before) {
        return answer("/public/feeds/notices.atom", "公告与动态", notices.page(before), before);
    }

    @GetMapping("/{name:[a-z-]+}.atom")
    ResponseEntity<byte[]> kind(@PathVariable String name, @RequestParam(required = false) @Nullable Long before) {
        PublicationKind kind = OpenData.kind(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return answer("/public/feeds/" + name + ".atom", kind.label() + "公开信息", feeds.of(kind, before), before);
    }

    @GetMapping("/enterprises/{unit}.atom")
    ResponseEntity<byte[]> unit(@PathVariable UUID unit, @RequestParam(required = false) @Nullable Long before) {
        var name = names.find(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return answer("/public/feeds/enterprises/" + unit + ".atom", name.name() + "的公开信息", feeds.of(name, before), before);
    }

    private ResponseEntity<byte[]> answer(String path, String title, FeedPage page, @Nullable Long before) {
        var bytes = new AtomFeed(server, path, title).write(page, before).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(ATOM).header("Cache-Control", "no-cache").eTag(DigestUtils.md5DigestAsHex(bytes)).body(bytes);
    }
}
