/** What is public, to be taken along (开放数据): files of every kind with their dictionary, and feeds to subscribe to. */
@NullMarked
package anlan.credit.opendata;

import org.jspecify.annotations.NullMarked;
