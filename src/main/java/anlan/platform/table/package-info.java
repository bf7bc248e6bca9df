/** Tables that people keep in files (表格文件): CSV and XLSX, read and written row by row in constant memory. */
@NullMarked
package anlan.platform.table;

import org.jspecify.annotations.NullMarked;
