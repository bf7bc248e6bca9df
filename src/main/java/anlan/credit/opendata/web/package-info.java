/** The addresses of the open data (开放数据). */
@NullMarked
package anlan.credit.opendata.web;

import org.jspecify.annotations.NullMarked;
