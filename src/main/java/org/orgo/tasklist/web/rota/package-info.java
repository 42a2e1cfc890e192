/** Controller of the page of the rota. */
package org.orgo.tasklist.web.rota;
