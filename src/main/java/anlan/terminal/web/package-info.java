/** What the phone calls (手机接口), and the pages on which the office sees its phones. */
@NullMarked
package anlan.terminal.web;

import org.jspecify.annotations.NullMarked;
