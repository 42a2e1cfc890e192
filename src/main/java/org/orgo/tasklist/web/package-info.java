/** Controllers: they fill the pages from the facades and pass on to the facades what people do. */
package org.orgo.tasklist.web;
