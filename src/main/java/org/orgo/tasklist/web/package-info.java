/** Fills the pages from the facades, and hands to the facades what people do on them. */
package org.orgo.tasklist.web;
