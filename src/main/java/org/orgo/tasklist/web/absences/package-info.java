/** Controller of the page of absences. */
package org.orgo.tasklist.web.absences;
