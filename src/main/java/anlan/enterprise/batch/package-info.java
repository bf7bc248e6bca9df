/** Enterprises in and out as files (批量导入导出). */
@NullMarked
package anlan.enterprise.batch;

import org.jspecify.annotations.NullMarked;
