/** Reads files: their charset, their delimiter, their rows, and the work in a row. */
package org.orgo.workfiles.reading;
