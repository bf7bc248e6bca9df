/** Notices and news of the office (公告与动态): written, approved by a second person, public from their hour. */
@NamedInterface("notice")
@NullMarked
package anlan.credit.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
