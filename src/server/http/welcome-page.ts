import { readMethods } from './health-endpoints.ts';
import { send } from './exchange.ts';
import type { Route } from './http-server.ts';

/** `GET /`: what this server is and where to ask it, for somebody who came with a browser. Loads nothing from anywhere. */
export function welcomePage(): Route {
  return {
    methods: readMethods,
    handle: (exchange) => {
      exchange.response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
      send(exchange, 200, 'text/html; charset=utf-8', page);
    },
  };
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Guanxi</title>
<style>
  body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 4rem auto; padding: 0 1.5rem; color: #1d2733; background: #fdfdfb }
  h1 { font-weight: 600 } code { background: #eef1ee; padding: .1em .35em; border-radius: .25em } section { margin: 2rem 0 }
  @media (prefers-color-scheme: dark) { body { color: #dfe5ea; background: #14181c } code { background: #232a30 } }
</style>
<h1>Guanxi <span lang="zh-Hant">關係</span></h1>
<section>
  <p>This is a GraphQL server: the platform on which a company lives its partner relationships in six markets.</p>
  <p>Send operations to <code>POST /graphql</code> as <code>content-type: application/json</code>, with a token as
  <code>Authorization: Bearer …</code>. In the demo, <code>npx guanxi token manager</code> prints one. Health: <code>GET /healthz</code>,
  <code>GET /readyz</code>, <code>GET /metrics</code>.</p>
</section>
<section lang="zh-Hant">
  <p>這是一個 GraphQL 伺服器：企業在六個市場中經營夥伴關係的平台。</p>
  <p>請以 <code>content-type: application/json</code> 將操作傳送到 <code>POST /graphql</code>，並附上權杖
  <code>Authorization: Bearer …</code>。示範環境中，<code>npx guanxi token manager</code> 會印出一個權杖。健康狀態：<code>GET /healthz</code>、
  <code>GET /readyz</code>、<code>GET /metrics</code>。</p>
</section>
<section lang="zh-Hans">
  <p>这是一个 GraphQL 服务器：企业在六个市场中经营伙伴关系的平台。</p>
  <p>请以 <code>content-type: application/json</code> 将操作发送到 <code>POST /graphql</code>，并附上令牌
  <code>Authorization: Bearer …</code>。演示环境中，<code>npx guanxi token manager</code> 会打印一个令牌。健康状态：<code>GET /healthz</code>、
  <code>GET /readyz</code>、<code>GET /metrics</code>。</p>
</section>
</html>
`;
