/** The page of the installation's operator, who has no organization and so no other page. */
package org.orgo.operations.installation;
