import assert from 'node:assert/strict';
import { isNoProduct } from '../../../../src/core/announcements/noProduct';
import { isIndexPage } from '../../../../src/core/announcements/pointing';

suite('What is read, seen or heard', () => {
  for (const name of [
    'AWS Weekly Roundup',
    'AWS Open Source projects',
    'AWS RSS feed',
    'AWS Plugh Summit Summary of Announcements',
    'Week in Review of AWS',
    'Top announcements of AWS Plugh',
    'Microsoft’s official blog',
    'Andy Jassy’s Keynote',
    'AWS Keynote',
    'AWS CEO Announce',
    'Azure Blog',
    'AWSブログ',
    'AWS re:Cap Plughland',
    'Prime Day powered by AWS',
    'AWS Nordics Reception',
    'AWS Japan',
    'Xyzzy vs. Plugh',
    'Build 2024 Book of News',
    'Previous Episode on Xyzzy',
    'Episode 95 on Xyzzy',
    'Folge 12: Xyzzy',
    '第12回 Xyzzy',
    'AWS::Xyzzy::Cave',
    'Azure Data',
    'AWS AI and Machine Learning',
    'Data, DevOps and Azure',
    'AWS Vice President Jane Plugh',
    'AWS Chief Information Security Officer',
    'AWS Principal Engineer',
    'AWS API activities',
    'AWS Building',
    'AWS AI/ML stack',
    'Storage challenges',
    'AWS Press Releases',
    'Amazon Web Services',
    'Amazon Web Services (AWS)',
    'Amazon Web Services’',
    'Microsoft Azure',
    'Service Terms',
    'Terms and Conditions',
    'Xyzzy Privacy Policy',
    'Plugh 播客#013',
    'AWS Events',
    'AWS Events 2018',
    'My Plugh pipeline',
    'Q4',
    'Unser Xyzzy in Bildern',
  ])
    test(`${name} is no product`, () => {
      assert.ok(isNoProduct(name));
    });

  for (const name of [
    'AWS Xyzzy',
    'Amazon Blogger Studio',
    'Azure Recaptcha',
    'AWS Plugh Articles Store',
    'Azure Data Xyzzy',
    'Azure Container Storage',
    'Azure Quantum',
    'GitHub Mobile',
    'AWS API Gateway',
    'AWS Xyzzy in VS Code',
    'AWS Directory Service',
    'Azure Event Grid',
    'Azure Update Manager',
    'Amazon S3 Event Notifications',
    'Telemetry API',
    'Plugh Building Blocks',
    'Graviton Challenge',
  ])
    test(`${name} may be one`, () => {
      assert.ok(!isNoProduct(name));
    });
});

suite('Pages that list other pages', () => {
  const aws = 'https://aws.amazon.com/blogs';
  for (const url of [
    'https://aws.amazon.com/about-aws/whats-new/database/?whats-new-content.sort-by=x',
    'https://aws.amazon.com/about-aws/whats-new/',
    `${aws}/`,
    `${aws}/aws`,
    `${aws}/aws/feed/`,
    `${aws}/aws/category/compute/amazon-ec2/`,
    `${aws}/aws/author/somebody/`,
    `${aws}/aws/tag/ml/?x=1`,
  ])
    test(`${url} is one`, () => {
      assert.ok(isIndexPage(url));
    });

  for (const url of [
    `${aws}/aws/new-amazon-xyzzy/`,
    'https://aws.amazon.com/about-aws/whats-new/2018/11/x/',
    'https://aws.amazon.com/ko/about-aws/whats-new/2018/11/x/?nc1=h_ls',
    'https://example.com/blog/amazon-xyzzy/',
    'https://aws.amazon.com/tags/',
  ])
    test(`${url} is none`, () => {
      assert.ok(!isIndexPage(url));
    });
});
