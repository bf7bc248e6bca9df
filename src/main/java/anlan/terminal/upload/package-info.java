/** What the phones send in parts (上传): kept until complete, proven by its hash, then a file of the store. */
@NullMarked
package anlan.terminal.upload;

import org.jspecify.annotations.NullMarked;
