/** Controller of the team's page. */
package org.orgo.tasklist.web.team;
