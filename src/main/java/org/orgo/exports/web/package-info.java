/** The page of exports: what somebody ordered, and the form to order more. */
package org.orgo.exports.web;
