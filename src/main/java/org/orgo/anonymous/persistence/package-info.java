/** Rows of anonymous reports and their files, and what their reporters read of the tasks. */
package org.orgo.anonymous.persistence;
