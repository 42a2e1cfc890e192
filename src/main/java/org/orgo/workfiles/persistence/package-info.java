/** Rows of files of work. */
package org.orgo.workfiles.persistence;
