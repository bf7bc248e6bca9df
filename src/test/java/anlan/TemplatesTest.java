package anlan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shape of every page: what the content policy, screen readers and a browser without script demand of it. */
class TemplatesTest {

    private static final Path ROOT = Path.of("src/main/resources/templates");
    private static final Pattern INLINE = Pattern.compile(
            "\\sstyle\\s*=|th:style|<style|<script(?![^>]*src=)|\\s(?:th:)?on[a-z]+\\s*=|javascript:");
    private static final Pattern BEAN = Pattern.compile(
            "th:(?:attr|href|src|action|id|data-[a-z-]+|aria-[a-z-]+)=\"[^\"]*(?:@[a-z]+\\.[a-z]+\\(|\\bparam\\.)");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)\\b[^>]*>");
    private static final Pattern ID = Pattern.compile("\\b(?:th:)?(?:id|field)=\"([^\"]+)\"");

    @Test
    void no_page_carries_a_style_or_script_of_its_own() {
        assertThat(offenders(text -> INLINE.matcher(withoutComments(text)).find())).isEmpty();
    }

    @Test
    void every_page_says_that_it_is_html_and_chinese() {
        assertThat(offenders(text -> !text.startsWith("<!doctype html>"))).isEmpty();
        assertThat(offenders(text -> !text.contains("<html lang=\"zh-CN\""))).isEmpty();
    }

    @Test
    void every_field_has_a_label() {
        assertThat(offenders(text -> FIELD.matcher(text).results().anyMatch(field -> !labelled(text, field)))).isEmpty();
    }

    /** The public window sets no cookie, so its forms carry no token. */
    @Test
    void every_form_that_changes_something_is_posted_with_its_token() {
        assertThat(offenders(text -> Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>").matcher(text).results()
                .anyMatch(form -> !form.group().contains("th:action") && !form.group().matches(".*th:attr=\"action=@\\{/(complaints/(new|follow|follow/messages)}|public/(records/.*|disputes)})\".*")))).isEmpty();
    }

    /** Thymeleaf refuses it only when the page is shown: take the bean into th:with first. */
    @Test
    void no_bean_is_asked_inside_an_attribute_that_may_not() {
        assertThat(offenders(text -> BEAN.matcher(text).find())).isEmpty();
    }

    @Test
    void a_page_in_the_layout_hands_over_its_main_part() {
        assertThat(offenders(text -> text.contains("~{layout/page :: page(") && !text.contains("<main"))).isEmpty();
    }

    private static boolean labelled(String page, MatchResult field) {
        var tag = field.group();
        if (tag.contains("type=\"hidden\"") || tag.contains("aria-label") || page.contains("~{::caption")) {
            return true;
        }
        var before = page.substring(0, field.start());
        if (before.lastIndexOf("<label") > before.lastIndexOf("</label>")) {
            return true;
        }
        var id = ID.matcher(tag);
        while (id.find()) {
            var name = id.group(1).replaceAll("^\\*\\{|}$", "");
            if (page.contains("for=\"" + name + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static String withoutComments(String text) {
        return Pattern.compile("<!--.*?-->", Pattern.DOTALL).matcher(text).replaceAll("");
    }

    /** Templates of papers are printed, not shown: they follow their own form. */
    private static String offenders(Predicate<String> fault) {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".html")).filter(TemplatesTest::isPage)
                    .filter(file -> fault.test(read(file))).map(file -> ROOT.relativize(file).toString()).sorted()
                    .collect(joining("\n"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean isPage(Path file) {
        return !ROOT.relativize(file).startsWith("paper");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
