/** The page of requesters. */
package org.orgo.requesters.web;
