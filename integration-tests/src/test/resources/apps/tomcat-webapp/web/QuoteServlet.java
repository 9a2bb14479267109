package web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public final class QuoteServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Quotes.Quote quote = Quotes.quote(request.getParameter("symbol")).join();
        response.getWriter().print(request.getContextPath() + " " + quote.text() + " runs " + Quotes.runs());
    }
}
